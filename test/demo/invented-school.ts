/** A school that does not exist, for the demo, the trial and tests. */

import type { School } from '../../src/flows/replies';

export const INVENTED_SCHOOL: School = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»',
  shortName: 'МБОУ «СОШ № 12»',
  city: 'Северный',
  headPost: 'Директор',
  headName: 'Берёзкина Анна Сергеевна',
  curatorPost: 'заместитель директора по воспитательной работе',
  curatorName: 'Лужин Павел Андреевич',
  schoolYear: '2026–2027',
  orderSuffix: '-од',
  legalBasis:
    'распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся»',
};
