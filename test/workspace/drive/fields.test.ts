import { parseFields, select } from './fields';

const answer = {
  nextPageToken: '5',
  files: [
    { id: 'a', name: 'A', parents: ['p'] },
    { id: 'b', name: 'B' },
  ],
};
const known = new Set(['appProperties']);
const pick = (mask: string) => select(answer, parseFields(mask), known);

test('members, groups, paths and everything', () => {
  expect(pick('nextPageToken')).toEqual({ nextPageToken: '5' });
  expect(pick('nextPageToken, files(id, appProperties)')).toEqual({
    nextPageToken: '5',
    files: [{ id: 'a' }, { id: 'b' }],
  });
  expect(pick('files/name')).toEqual({ files: [{ name: 'A' }, { name: 'B' }] });
  expect(pick('files(*)')).toEqual({ files: answer.files });
  expect(pick('*')).toEqual(answer);
});

test.each(['files(id', 'files)id', 'fles', '', 'files(size)'])('%s is refused', (mask) => {
  expect(() => pick(mask)).toThrow('Invalid field selection');
});
