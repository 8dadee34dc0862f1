/** People typed in for a paper, «Лугова А.И., методист», who have to read it. */

import { surnameInitials } from '../russian/names';
import { partsOf } from './asked-tables';
import { answerTo, linesOf } from './asks';
import type { Ask, Reader } from './document-kind';
import type { Material } from './material';
import { staffReaders } from './subjects/pairs';

/** The curator, then those typed in who are not the same person. */
export function typedReaders(asks: readonly Ask[]): (material: Material) => readonly Reader[] {
  return (material) => {
    const readers: Reader[] = [...staffReaders(material, [])];
    for (const line of asks.flatMap((ask) => linesOf(answerTo(ask, material)))) {
      const [name = '', post = ''] = partsOf(line, 'comma', 2);
      const short = surnameInitials(name);
      if (readers.every((reader) => surnameInitials(reader.name) !== short))
        readers.push({ who: post, name, post });
    }
    return readers;
  };
}
