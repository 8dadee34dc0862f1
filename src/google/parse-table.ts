/** Text pasted from a spreadsheet (tabs) or a CSV file as rows of cells. */

export function parseTable(text: string): readonly (readonly string[])[] {
  const firstLine = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const count = (mark: string): number => firstLine.split(mark).length;
  const delimiter = ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  return Utilities.parseCsv(text.replace(/^\ufeff/, ''), delimiter);
}
