/** Every template and every part of `src/templates` can be written, and comes out of `dist/` byte for byte. */

import { strFromU8, unzipSync } from 'fflate';
import { paperDocx } from './paper';
import { readParts, readTemplates, templatePages } from './templates';

const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

test('templates are small, and hold their placeholders whole', () => {
  const templates = readTemplates();
  expect(templates.has('order-pairs.html')).toBe(true);
  for (const [name, bytes] of templates) {
    expect([name, bytes.length < 12 * 1024]).toEqual([name, true]);
    expect([name, /\{\{[^}]*</.test(xmlOf(bytes))]).toEqual([name, false]);
  }
});

test('a page holds the document as letters that HtmlService leaves alone', () => {
  const templates = readTemplates();
  const pages = templatePages();
  expect([...pages.keys()]).toEqual([...templates.keys()]);
  for (const [name, page] of pages) {
    const letters = /^<p>([\w-]+)<\/p>$/.exec(page)?.[1] ?? '';
    expect(Buffer.from(letters, 'base64url').equals(Buffer.from(templates.get(name)!))).toBe(true);
  }
});

test('every part can stand in a paper of each shape', () => {
  const parts = readParts();
  expect(parts.size).toBeGreaterThanOrEqual(9);
  for (const [name, html] of parts)
    for (const shape of ['', 'stored', 'wide']) {
      const slot = html.includes('<slot>') ? 'О парах' : '';
      const page = `<article class="${shape}"><x-part name="${name}">${slot}</x-part></article>`;
      expect(xmlOf(paperDocx(page, parts, name))).toContain(slot);
    }
});

test('the order of pairs: number and date side by side, annex and acknowledgement on new pages, signature kept', () => {
  const xml = xmlOf(readTemplates().get('order-pairs.html')!);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(xml).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*\{\{п\}\}\. Контроль/);
  for (const name of [
    'Пары: наставник',
    'Ознакомление: кто, кратко',
    'Куратор, кратко, кому',
    'Руководитель, подпись',
  ])
    expect(xml).toContain(`{{${name}}}`);
});
