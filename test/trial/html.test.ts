import { html, trusted } from './html';

describe('html', () => {
  test('escapes what is put in, also in attributes and lists', () => {
    const nasty = '<img src=x onerror="a()"> & \'';
    expect(html`<p title="${nasty}">${[nasty]}</p>`.markup).toBe(
      '<p title="&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;">&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;</p>',
    );
  });

  test('markup stays, nothing is nothing', () => {
    expect(html`${trusted('<b>1</b>')}${null}${undefined}${false}${0}`.markup).toBe('<b>1</b>0');
  });
});
