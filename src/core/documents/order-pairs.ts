/**
 * Приказ о закреплении пар и групп (D06) with the list of mentors and mentees as its annex (D20) and the
 * acknowledgement (D28).
 */
import type { SchoolDetails } from '../registers/settings';
import type { DocumentKind, FieldDeclaration } from './document-kind';

/** A person of either side, as the registers hold them. */
export interface OrderPerson {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  /** Class or post. */
  readonly post: string;
  readonly category: string;
  /** Full years. */
  readonly experience: number | null;
  /** Shown for mentors from outside only. */
  readonly workplace?: string;
}

export interface OrderPair {
  readonly code: string;
  readonly mentor: OrderPerson;
  readonly mentee: OrderPerson;
  readonly form: string;
  readonly kind: string;
  /** Days; '' means the day of the order and no fixed end. */
  readonly start: string;
  readonly end: string;
  /** Such as «согласие от 05.10.2026»; may be left out. */
  readonly basis?: string;
}

export interface OrderPairsData {
  readonly school: SchoolDetails;
  /** Without the school's suffix or with it; '' prints a line to write on. */
  readonly number: string;
  readonly day: string;
  readonly pairs: readonly OrderPair[];
  /** Last day for the programmes; two weeks after the order when not given. */
  readonly programmesBy?: string;
}

/** Names of the lists in the template. */
export const PAIR_LIST = 'Пары';
export const ACKNOWLEDGEMENT = 'Ознакомление';

const optional = (name: string, meaning: string, example: string): FieldDeclaration => ({
  name,
  meaning,
  example,
  required: false,
});
const required = (name: string, meaning: string, example: string): FieldDeclaration => ({
  name,
  meaning,
  example,
  required: true,
});

/** A school may write its own name or head right into the template: only what changes with each order is required. */
export const ORDER_PAIRS: DocumentKind = {
  key: 'orderPairs',
  title: 'Приказ о закреплении наставнических пар и групп',
  template: 'order-pairs.html',
  fields: [
    optional(
      'Организация',
      'полное наименование организации',
      'Муниципальное общеобразовательное учреждение',
    ),
    optional('Организация прописными', 'то же прописными буквами', 'МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ'),
    optional('Краткое наименование', 'краткое наименование организации', 'МОУ «Школа № 5»'),
    optional('Город', 'место издания приказа', 'г. Северный'),
    optional('Учебный год', 'учебный год', '2026–2027'),
    required('Номер', 'номер приказа', '57-од'),
    required('Дата', 'дата приказа', '«12» октября 2026 г.'),
    optional('Дата цифрами', 'дата приказа цифрами', '12.10.2026'),
    optional(
      'Основание',
      'правовое основание после слов «В соответствии с»',
      'распоряжением от 25.12.2019 № Р-145',
    ),
    optional('Должность руководителя', 'должность руководителя', 'Директор'),
    optional('Руководитель', 'инициалы и фамилия руководителя', 'И.О. Фамилия'),
    optional('Куратор', 'должность, фамилия и инициалы куратора', 'методист Фамилия И.О.'),
    optional('Куратор, кого', 'то же: назначить, возложить на кого', 'методиста Фамилию И.О.'),
    optional('Куратор, кому', 'то же: поручить кому', 'методисту Фамилии И.О.'),
    optional('Куратор, кем', 'то же: согласовано кем', 'методистом Фамилией И.О.'),
    optional('Срок программ', 'последний день для программ наставничества', '26.10.2026'),
    optional('Число пар', 'сколько пар в приказе', '58 пар'),
    optional('Число наставников', 'сколько наставников в приказе', '20 наставников'),
    optional('Число наставляемых', 'сколько наставляемых в приказе', '58 наставляемых'),
  ],
  lists: [
    {
      name: PAIR_LIST,
      meaning: 'списка пар',
      required: true,
      columns: [
        optional('№', 'номер по порядку наставников', '1'),
        required('наставник', 'фамилия, имя, отчество наставника', 'Иванова Мария Петровна'),
        optional('должность', 'должность или класс наставника', 'учитель математики'),
        optional('категория', 'квалификационная категория наставника', 'высшая'),
        required('наставляемый', 'фамилия, имя, отчество наставляемого', 'Петров Илья Львович'),
        optional('класс или должность', 'класс или должность наставляемого', '7А класс'),
        optional('стаж', 'педагогический стаж наставляемого', 'молодой специалист'),
        optional('класс или стаж', 'класс наставляемого, у педагога – стаж', '7А класс'),
        optional('форма', 'форма наставничества', 'ученик – ученик'),
        optional('вид', 'вид наставничества', 'традиционное'),
        optional('период', 'начало и окончание', '12.10.2026 – 31.05.2027'),
        optional('основание', 'основание закрепления', 'согласие от 05.10.2026'),
        optional('код', 'код пары', 'Н-001'),
      ],
    },
    {
      name: ACKNOWLEDGEMENT,
      meaning: 'листа ознакомления',
      required: false,
      columns: [
        optional('№', 'номер по порядку', '1'),
        required('фамилия', 'фамилия и инициалы', 'Иванова М.П.'),
        optional('должность', 'должность', 'учитель математики'),
      ],
    },
  ],
  polish: {
    margins: { left: 30, right: 10, top: 20, bottom: 20 },
    newPageBefore: ['Лист ознакомления', 'Приложение 1'],
    borderless: ['Дата', 'Руководитель'],
    signature: 'Руководитель',
  },
};
