/** People typed in for a paper are among those who have to read it, each once. */

import { askLines, askText } from '../../../src/core/documents/ask';
import { typedReaders } from '../../../src/core/documents/typed-readers';
import { plainMaterial } from './invented';
import { archive } from './school';

const CHAIR = askText(['Председатель', 'кто ведёт', 'Лугова А.И.']);
const MEMBERS = askLines(['Состав', 'кто входит', 'Лугова А.И., методист']);

test('the curator first, then those typed in; nobody twice', () => {
  const readers = typedReaders([CHAIR, MEMBERS])(
    plainMaterial({
      archive: archive(),
      answers: {
        Председатель: 'Тополева Янина Борисовна, учитель физики',
        Состав: 'Высоцкая Н.И., завуч\n\nСомов Л.И., учитель истории, классный руководитель\nТополева Я.Б.\n',
      },
    }),
  );
  expect(readers).toEqual([
    expect.objectContaining({ name: 'Высоцкая Наталья Игоревна' }),
    { who: 'учитель физики', name: 'Тополева Янина Борисовна', post: 'учитель физики' },
    {
      who: 'учитель истории, классный руководитель',
      name: 'Сомов Л.И.',
      post: 'учитель истории, классный руководитель',
    },
  ]);
});
