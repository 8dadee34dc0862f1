/** What a school's own template is about follows from the names it uses. */
import { checkTemplate } from '../../../src/core/documents/check-template';
import { ownFile, ownKey, ownKind } from '../../../src/core/documents/own-kind';
import { valuesOf } from '../../../src/core/documents/values';
import { make, paragraph, table } from '../../workspace/docs/sample';
import { body, fill, json, textOf } from './filled';
import { material } from './material';

const guess = (...texts: string[]) => {
  const [first = '', ...columns] = texts;
  const document = make(paragraph(first), ...(columns.length > 0 ? [table(columns)] : []), paragraph(''));
  return ownKind('file1', 'Наша справка', json(document));
};

test.each<[string, string, boolean, readonly string[]]>([
  ['nothing', 'school', false, ['Без подстановок']],
  ['the school', 'school', false, ['{{Организация}}, {{Куратор, кратко, кому}} {{Дата}}']],
  ['pairs', 'pairs', false, ['{{Число пар}}', '{{Пары: наставник}}', '{{Пары: наставляемый}}']],
  ['one pair', 'pair', true, ['{{Наставник, кому}} и {{Наставляемый, о ком}} {{Город}}']],
  ['a person', 'person', true, ['{{Обращение участника}}! {{если Обучающийся}}']],
  ['mentors', 'mentors', false, ['{{Город}}', '{{Наставники: наставник}}', '{{Наставники: темы}}']],
  ['an event', 'event', false, ['{{Мероприятие}}, {{День мероприятия, цифрами}}']],
  ['a partner', 'partner', true, ['{{Партнёр}}, {{Руководитель партнёра}}']],
  ['awards', 'awards', false, ['{{Номер}}', '{{Поощрения: кто, кому}}', '{{Поощрения: за что}}']],
  ['one petition', 'petition', true, ['{{Причина}} {{Новый наставник}} {{если нет Удовлетворено}}']],
  ['petitions', 'petitions', false, ['{{Дата}}', '{{Изменения: пара}}', '{{Изменения: изменение}}']],
])('%s', (_, about, each, texts) => {
  const kind = guess(...texts);
  expect([kind.about.key, kind.each, kind.key, kind.title, kind.group]).toEqual([
    about,
    each,
    'own:file1',
    'Наша справка',
    'own',
  ]);
});

test('conditions speak too, turned round or not', () => {
  expect(guess('{{если нет Несовершеннолетний}}Взрослым').about.key).toBe('person');
  expect(guess('{{если Есть группы}}Группам').about.key).toBe('pairs');
});

test('with a misspelt name the subject that knows most names is meant', () => {
  const kind = guess('{{Партнёр}} {{Реквизиты партнера}} {{Руководитель партнёраа}}');
  expect(kind.about.key).toBe('partner');
  const document = json(make(paragraph('{{Партнёр}} {{Руководитель партнёраа}}')));
  expect(checkTemplate(document, kind)).toEqual([
    {
      code: 'templateMisspelt',
      values: {
        placeholder: '{{Руководитель партнёраа}}',
        nearest: '{{Руководитель партнёра}}',
        template: 'Наша справка',
      },
    },
  ]);
});

test('a paper can be made of it', () => {
  const document = make(paragraph('{{Наставник}} ведёт {{Наставляемый, кого}}.'));
  const kind = ownKind('file1', 'Справка', json(document));
  fill(document, valuesOf(kind, material(kind)));
  expect(textOf(body(document)[0])).toMatch(/^[А-ЯЁ]\S+ \S+ \S+ ведёт [А-ЯЁ]\S+ \S+ \S+\.$/);
});

test('the key holds the file', () => {
  expect(ownFile(ownKey('a:b'))).toBe('a:b');
  expect(ownFile('orderPairs')).toBeNull();
});
