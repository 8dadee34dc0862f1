import { formPage } from './by-user';
import { sampleForm } from './sample-form';

function filledIn() {
  const sample = sampleForm();
  const { form } = sample;
  const answers = [
    ['Имя', form.getItems()[1]?.asTextItem().createResponse('Анна & «Зоя» + 1')],
    ['Дата рождения', form.getItems()[3]?.asDateItem().createResponse(new Date('2011-03-04T09:00:00Z'))],
    ['Темы', form.getItems()[4]?.asCheckboxItem().createResponse(['Уверенность, общение', 'Спорт'])],
    ['Оценка', form.getItems()[5]?.asScaleItem().createResponse(4)],
    ['Когда', form.getItems()[6]?.asGridItem().createResponse([null, 'вечер'])],
    [
      'Где',
      form
        .getItems()[7]
        ?.asCheckboxGridItem()
        .createResponse([['школа', 'дом'], null]),
    ],
  ] as const;
  const response = form.createResponse();
  for (const [, answer] of answers) response.withItemResponse(answer);
  return { ...sample, response, url: response.toPrefilledUrl() };
}

const shown = (sample: ReturnType<typeof sampleForm>, url: string) =>
  Object.fromEntries(
    formPage(sample.execution.workspace, sample.id, new URL(url).searchParams)
      .items.filter(({ prefilled }) => prefilled !== null)
      .map(({ title, prefilled }) => [title, prefilled]),
  );

test('the address leads to the published page and brings every answer back', () => {
  const sample = filledIn();
  expect(sample.url.startsWith(`${sample.form.getPublishedUrl()}?usp=pp_url&entry.`)).toBe(true);
  expect(shown(sample, sample.url)).toEqual({
    Имя: 'Анна & «Зоя» + 1',
    'Дата рождения': '2011-03-04',
    Темы: ['Уверенность, общение', 'Спорт'],
    Оценка: '4',
    Когда: [null, 'вечер'],
    Где: [['школа', 'дом'], null],
  });
  expect(shown(sample, sample.form.getPublishedUrl())).toEqual({});
});

test('the numbers in the address are not the ids of the items, as at Google', () => {
  const { form, url } = filledIn();
  const entries = [...new URL(url).searchParams.keys()].flatMap(
    (key) => /^entry\.(\d+)$/.exec(key)?.[1] ?? [],
  );
  expect(entries).toHaveLength(8);
  for (const item of form.getItems()) expect(entries).not.toContain(String(item.getId()));
});

test('an answer of one’s own travels as «Другое»', () => {
  const sample = sampleForm();
  const { form } = sample;
  const one = form.addMultipleChoiceItem().setTitle('Роль').setChoiceValues(['ученик']).showOtherOption(true);
  const url = form.createResponse().withItemResponse(one.createResponse('выпускник')).toPrefilledUrl();
  expect(new URL(url).searchParams.toString()).toMatch(
    /=__other_option__&entry\.\d+\.other_option_response=/,
  );
  expect(shown(sample, url)).toEqual({ Роль: 'выпускник' });
});

test('what does not fit its question is passed over, a text is shown whatever it is', () => {
  const sample = sampleForm();
  const { form } = sample;
  const scale = form.getItems()[5]?.asScaleItem().setBounds(1, 10);
  const mail = form.getItems()[2]?.asTextItem();
  const url = form
    .createResponse()
    .withItemResponse(scale?.createResponse(9))
    .withItemResponse(mail?.createResponse('не адрес'))
    .toPrefilledUrl();
  scale?.setBounds(1, 5);
  expect(shown(sample, url)).toEqual({ Почта: 'не адрес' });
});

test('a short address is made of a bare one only', () => {
  const { form, url } = filledIn();
  expect(() => form.shortenFormUrl(url)).toThrow('imitated only for bare addresses');
});
