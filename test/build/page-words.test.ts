/** The words of the panel's script in the body of the page: the script says the same as before. */

import { runInNewContext } from 'node:vm';
import { withScript } from './page-words';

const PAGE = '<body><script>%SCRIPT%</script></body>';

/** Runs the script of the page with the words of its body, and gives what it leaves in `out`. */
function run(page: string): unknown {
  const body = /<template id="words">([\s\S]*?)<\/template>/.exec(page)?.[1] ?? '';
  const text = body.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  expect(script).not.toMatch(/\\u04/);
  const host = { out: null, document: { getElementById: () => ({ content: { textContent: text } }) } };
  runInNewContext(script, host);
  return host.out;
}

/** As the build writes it: every letter that is not ASCII escaped. */
function ascii(script: string): string {
  return [...script]
    .map((letter) =>
      letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');
}

test('texts, templates and cases say the same as before', () => {
  const script = 'const f=a=>{switch(a){case"да":return"Верно & <b>";default:return`Нет: $'.concat(
    '{a}, увы`}};out=[f("да"),f("$&")];',
  );
  const page = withScript(PAGE, ascii(script));
  expect(run(page)).toEqual(['Верно & <b>', 'Нет: $&, увы']);
  expect(page.match(/да/g)).toHaveLength(1);
});

test('names of properties and texts of several lines stay where they are', () => {
  const page = withScript(PAGE, 'out=[Object.keys({"имя":1}),"раз\\nдва"]');
  expect(run(page)).toEqual([['имя'], 'раз\nдва']);
  expect(page).toContain('<template id="words"></template>');
});
