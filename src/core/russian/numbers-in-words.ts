/** Numbers and sums as a paper spells them out. */
import { formatNumber, plural } from './plural';

const UNITS = ' один два три четыре пять шесть семь восемь девять'.split(' ');
const TEENS = 'десять один две три четыр пят шест сем восем девят'
  .split(' ')
  .map((stem, index) => (index ? `${stem}надцать` : stem));
const TENS = `  двадцать тридцать сорок ${UNITS.slice(5, 9).join('десят ')}десят девяносто`.split(' ');
const HUNDREDS = ` сто двести триста четыреста ${UNITS.slice(5).join('сот ')}сот`.split(' ');
const FIRST_TWO = { male: ['один', 'два'], female: ['одна', 'две'], neuter: ['одно', 'два'] } as const;
const MOST = 999_999_999;

type NounGender = keyof typeof FIRST_TWO;

function belowThousand(n: number, gender: NounGender): readonly string[] {
  const [tens, units] = [Math.floor(n / 10) % 10, n % 10];
  const unit = FIRST_TWO[gender][units - 1] ?? UNITS[units] ?? '';
  return [
    HUNDREDS[Math.floor(n / 100)] ?? '',
    ...(tens === 1 ? [TEENS[units] ?? ''] : [TENS[tens] ?? '', unit]),
  ];
}

/**
 * «двадцать одна»: a whole number up to 999 999 999 in the nominative, agreeing with the gender of what is counted.
 * Any other number comes back in figures.
 */
export function numberInWords(n: number, gender: NounGender): string {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return formatNumber(n);
  if (n === 0) return 'ноль';
  const [millions, thousands] = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000];
  return [
    ...belowThousand(millions, 'male'),
    millions ? plural(millions, 'миллион', 'миллиона', 'миллионов') : '',
    ...belowThousand(thousands, 'female'),
    thousands ? plural(thousands, 'тысяча', 'тысячи', 'тысяч') : '',
    ...belowThousand(n % 1000, gender),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

/** «5 000 (пять тысяч) рублей 00 копеек»; the sum is rounded to kopecks, spaces inside figures do not break. */
export function moneyInWords(rubles: number): string {
  const kopecks = Math.round(rubles * 100);
  if (!Number.isFinite(kopecks) || kopecks < 0 || kopecks > MOST * 100) return '';
  const [whole, rest] = [Math.floor(kopecks / 100), kopecks % 100];
  const figures = String(whole).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const parts = [
    `${figures} (${numberInWords(whole, 'male')}) ${plural(whole, 'рубль', 'рубля', 'рублей')}`,
    `${String(rest).padStart(2, '0')} ${plural(rest, 'копейка', 'копейки', 'копеек')}`,
  ];
  return parts.join(' ');
}
