/** Whatever is not in the language of templates is refused: HTML itself would forgive it in silence. */

import { paperDocx } from './paper';

describe('what is refused, by name, file and line', () => {
  const cell = (content: string, look = 'grid') => `<table class="${look}"><tr>${content}</tr></table>`;
  test.each([
    ['<div>Текст</div>', 'template:1: unknown tag <div>'],
    ['\n<p class="big">Текст</p>', 'template:2: unknown class «big» of <p>'],
    ['<p class="left right">Текст</p>', 'template:1: classes «left» and «right» contradict each other'],
    ['<p style="color:red">Текст</p>', 'unknown attribute style of <p>'],
    ['<x-part name="nowhere"></x-part>', 'template:1: unknown part «nowhere»'],
    ['<x-part name="loop"></x-part>', 'parts/loop.html:2: part «loop» holds itself'],
    ['<x-part name="wrong"></x-part>', 'parts/wrong.html:1: unknown tag <em>'],
    ['<x-part name="line">Текст</x-part>', 'part «line» has no <slot>'],
    ['<p><slot></slot></p>', '<slot> belongs to parts'],
    ['Текст', 'text outside of a paragraph: «Текст»'],
    ['<b>Текст</b>', '<b> outside of a paragraph'],
    ['<p>Текст', '<p> is not opened and closed'],
    ['Текст</p>', '<p> is not opened and closed'],
    ['<p>Раз<b>два</p><p>три</b></p>', '<b> is not opened and closed'],
    ['<p>а\tб</p>', 'a paragraph has no tabs'],
    ['<p>а &nbsp б</p>', 'missing-semicolon-after-character-reference'],
    ['<p>{{Да<b>та</b>}}</p>', 'a placeholder is not whole in «{{Да»'],
    ['<p>{{Дата}</p>', 'a placeholder is not whole in «{{Дата}»'],
    ['<p>{{Да&shy;та}}</p>', 'a placeholder is not whole'],
    ['<table><tr><td>1</td></tr></table>', 'a table is one of grid, sides, sign'],
    [cell('<p>Текст</p>'), 'template:1: <p> cannot stand inside <table>'],
    [cell('<td>1</td></tr><tr><td>1</td><td>2</td>'), 'row 2 has 2 columns, not 1'],
    [cell('<td rowspan="2">1</td>'), 'a rowspan runs out of the table'],
    [cell('<td colspan="2">1</td>', 'sides'), 'colspan="2" of a sides'],
    [cell('<td>Раз<p>два</p></td>'), 'text in <td>: «Раз»'],
    [cell('<td><h1>Раз</h1></td>'), '<h1> in a cell'],
    [cell('<td><p class="half">Раз</p></td>'), 'class «half» has no place in a table'],
    [cell('<td class="top middle">Раз</td>'), 'classes «top» and «middle» contradict each other'],
    [
      '<table class="grid"><colgroup><col style="width:181mm"></colgroup><tr><td>1</td></tr></table>',
      'wider than 180 mm',
    ],
    [
      '<table class="grid"><colgroup><col style="width:50%"></colgroup><tr><td>1</td></tr></table>',
      'not width:50%',
    ],
    ['<table class="grid"></table>', 'a table without rows'],
    [
      '<table class="sides"><thead><tr><th>1</th></tr></thead></table>',
      '<thead> stands at the head of a grid',
    ],
  ])('%j', (children, message) => {
    const parts = new Map([
      ['loop', '<p>Раз</p>\n<x-part name="loop"></x-part>'],
      ['wrong', '<p><em>Раз</em></p>'],
      ['line', '<p>Раз</p>'],
    ]);
    expect(() => paperDocx(`<article>${children}</article>`, parts)).toThrow(message);
  });
  test.each(['<p>Текст</p>', '<article></article><article></article>', '<article class="a5"></article>'])(
    'a page that is not one known article: %s',
    (html) => {
      expect(() => paperDocx(html, new Map(), 'letter.html')).toThrow('letter.html');
    },
  );
});
