import type { FormPage, FormPageItem } from '../workspace/forms/by-user';
import type { ItemKind } from '../workspace/forms/state';
import { formHtml } from './form-page';
import { respondentPicture } from './respondent';

const item = (id: number, kind: ItemKind, more: Partial<FormPageItem> = {}): FormPageItem => ({
  id,
  kind,
  title: `Вопрос ${id}`,
  helpText: '',
  required: false,
  options: [],
  otherOption: false,
  rows: [],
  columns: [],
  scale: { from: 1, to: 5, fromLabel: '', toLabel: '' },
  includesYear: true,
  validation: null,
  prefilled: null,
  ...more,
});

const form = (items: FormPageItem[], more: Partial<FormPage> = {}): FormPage => ({
  formId: 'f1',
  title: 'Анкета наставника',
  description: '',
  confirmationMessage: '',
  published: true,
  accepting: true,
  collectsEmail: false,
  allowsEdits: false,
  progressBar: false,
  respondAgainLink: true,
  items,
  ...more,
});

const drawn = (state: FormPage): string => formHtml(respondentPicture(state));

describe('the respondent’s page', () => {
  test('every kind of question has its control', () => {
    const html = drawn(
      form([
        item(1, 'TEXT', { required: true }),
        item(2, 'PARAGRAPH_TEXT'),
        item(3, 'MULTIPLE_CHOICE', { options: ['да', 'нет'], otherOption: true }),
        item(4, 'CHECKBOX', { options: ['а', 'б'] }),
        item(5, 'LIST', { options: ['5А'] }),
        item(6, 'SCALE', {
          scale: { from: 1, to: 3, fromLabel: 'мало', toLabel: 'много' },
        }),
        item(7, 'GRID', { rows: ['пн'], columns: ['утро'] }),
        item(8, 'CHECKBOX_GRID', { rows: ['вт'], columns: ['день', 'вечер'] }),
        item(9, 'DATE'),
        item(10, 'SECTION_HEADER', { title: 'О встречах' }),
      ]),
    );
    const count = (pattern: RegExp) => (html.match(pattern) ?? []).length;
    expect(count(/data-item=/g)).toBe(9);
    expect(count(/type="radio"/g)).toBe(3 + 3 + 1);
    expect(count(/type="checkbox"/g)).toBe(2 + 2);
    expect(html).toContain('data-kind="text" data-required="true"');
    expect(count(/<textarea/g)).toBe(1);
    expect(count(/<select/g)).toBe(1);
    expect(count(/type="date"/g)).toBe(1);
    expect(html).toContain('aria-label="вт: вечер"');
    expect(html).toContain('* Обязательный вопрос');
  });

  test('page breaks make pages with «Далее» and «Назад»', () => {
    const html = drawn(form([item(1, 'TEXT'), item(2, 'PAGE_BREAK', { title: 'Дальше' }), item(3, 'TEXT')]));
    expect(html.match(/data-page="\d"( hidden)?/g)).toEqual(['data-page="0"', 'data-page="1" hidden']);
    expect(html).toContain('Далее');
    expect(html).toContain('Назад');
    expect(html.match(/type="submit"/g)).toHaveLength(1);
  });

  test('a closed and an unpublished form say so and offer nothing', () => {
    for (const more of [{ accepting: false }, { published: false }]) {
      const html = drawn(form([item(1, 'TEXT')], more));
      expect(html).not.toContain('<form');
      expect(html).toMatch(/не опубликована|больше не принимает ответы/);
    }
  });

  test('nothing a form holds becomes markup', () => {
    const nasty = '"><script>alert(1)</script>';
    const html = drawn(
      form(
        [
          item(1, 'MULTIPLE_CHOICE', { title: nasty, helpText: nasty, options: [nasty], otherOption: true }),
          item(2, 'GRID', { rows: [nasty], columns: [nasty] }),
        ],
        {
          title: nasty,
          description: `${nasty} https://school.example/"onclick=x`,
          confirmationMessage: nasty,
        },
      ),
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('"onclick');
    expect(html).toContain('href="https://school.example/&quot;onclick=x"');
  });

  test('a scale has its numbers in a row and says what its ends mean', () => {
    const scale = { from: 1, to: 10, fromLabel: 'не согласен', toLabel: 'согласен' };
    const html = drawn(form([item(1, 'SCALE', { scale, required: true })]));
    expect(html.match(/type="radio" name="1" value="\d+"/g)).toHaveLength(10);
    expect(html).toContain('role="radiogroup"');
    expect(html).toContain('value="1" aria-label="1, не согласен">');
    expect(html).toContain('value="10" aria-label="10, согласен">');
    expect(html).toContain('<span>5</span><input type="radio" name="1" value="5">');
  });

  test('what the address has answered is filled in', () => {
    const html = drawn(
      form([
        item(1, 'TEXT', { prefilled: 'Зоя "Ким"' }),
        item(2, 'PARAGRAPH_TEXT', { prefilled: 'Строка' }),
        item(3, 'MULTIPLE_CHOICE', { options: ['да', 'нет'], otherOption: true, prefilled: 'не знаю' }),
        item(4, 'CHECKBOX', { options: ['а', 'б'], prefilled: ['б'] }),
        item(5, 'LIST', { options: ['5А', '5Б'], prefilled: '5Б' }),
        item(6, 'SCALE', { prefilled: '5' }),
        item(7, 'GRID', { rows: ['пн', 'вт'], columns: ['утро'], prefilled: [null, 'утро'] }),
        item(8, 'CHECKBOX_GRID', { rows: ['пн'], columns: ['день', 'вечер'], prefilled: [['вечер']] }),
        item(9, 'DATE', { prefilled: '2026-09-12' }),
        item(10, 'DATE', { prefilled: '09-12', includesYear: false }),
      ]),
    );
    expect(html).toContain('value="Зоя &quot;Ким&quot;" placeholder');
    expect(html).toContain('>Строка</textarea>');
    expect(html).toContain('data-other checked>');
    expect(html).toContain('value="не знаю" data-other-text');
    expect(html).toContain('<option value="5Б" selected>');
    expect(
      [...html.matchAll(/name="([\d-]+)" value="([^"]+)"[^>]* checked/g)].map((match) => match.slice(1)),
    ).toEqual([
      ['3', '__other__'],
      ['4', 'б'],
      ['6', '5'],
      ['7-1', 'утро'],
      ['8-0', 'вечер'],
    ]);
    expect(html).toContain('value="2026-09-12"');
    expect(html).toContain('value="2000-09-12"');
  });
});
