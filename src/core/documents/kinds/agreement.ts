/** D22: соглашение с организацией-партнёром (A159, A270). */

import { documentKind } from '../document-kind';
import { PARTNER } from '../subjects/partner';

export const AGREEMENT = documentKind({
  key: 'agreement',
  id: 'D22',
  title: 'Соглашение с организацией-партнёром',
  group: 'other',
  heading: 'Соглашение о сотрудничестве',
  about: PARTNER,
  each: true,
  series: 'agreements',
  topics: ['any', 'pupils'],
  mustShow: ['Номер', 'Дата', 'Партнёр'],
  signing: 'agreement',
  need: ['партнёр без соглашения', 'партнёра без соглашения', 'партнёров без соглашения'],
});
