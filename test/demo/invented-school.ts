/** A school that does not exist, for the demo, the trial and tests. */

import type { SetUpStart } from '../../src/flows/replies';

export const INVENTED_SCHOOL = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»',
  shortName: 'МБОУ «СОШ № 12»',
  city: 'Северный',
  headPost: 'Директор',
  headName: 'Берёзкина Анна Сергеевна',
  curatorPost: 'заместитель директора по воспитательной работе',
  curatorName: 'Лужин Павел Андреевич',
  schoolYear: '2026–2027',
  orderSuffix: '-од',
  address: '184000, г. Северный, ул. Портовая, д. 12',
  taxNumbers: 'ИНН 5100000012, ОГРН 1025100000012',
  site: 'school12.example',
  contacts: '8 (815) 000-00-12, school12@school.example',
} as const satisfies SetUpStart['school'];
