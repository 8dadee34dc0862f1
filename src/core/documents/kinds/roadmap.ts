/** D15: дорожная карта с грифом утверждения (A099, A158, A195, A237, A240, A265, A267, A268). */

import type { RoadmapLine } from '../../registers/roadmap';
import { askText } from '../ask';
import { documentKind, placeIn } from '../document-kind';
import { text } from '../field';
import { list, type Merge } from '../list';
import { SCHOOL } from '../subjects/school';

const inRoadmap = (column: string) => (line: RoadmapLine) => placeIn('roadmap', line.number, column);

/** Lines of one stage that follow each other share its cell. */
function stageMerges(lines: readonly RoadmapLine[]): readonly Merge[] {
  const starts = lines.flatMap(({ stage }, at) => (at > 0 && lines[at - 1]!.stage === stage ? [] : [at]));
  return starts
    .map((first, i) => ({ columns: ['этап'], first, count: (starts[i + 1] ?? lines.length) - first }))
    .filter(({ count }) => count > 1);
}

export const ROADMAP_PAPER = documentKind({
  key: 'roadmap',
  id: 'D15',
  title: 'Дорожная карта',
  group: 'rules',
  heading: 'Дорожная карта наставничества на {{Учебный год}} учебный год',
  about: SCHOOL,
  mustShow: ['Дорожная карта'],
  lists: [
    list<RoadmapLine>({
      name: 'Дорожная карта',
      meaning: 'строк дорожной карты',
      rows: ({ archive }) => archive.roadmap,
      columns: [
        text(['этап', 'этап программы', 'Формирование пар и групп'], ({ stage }) => stage),
        text(['мероприятие', 'что делается', 'Подбор'], ({ title }) => title, inRoadmap('title')),
        text(['содержание', 'из чего состоит', 'общая встреча и выбор'], ({ content }) => content),
        text(['срок', 'когда', 'ноябрь'], ({ due }) => due, inRoadmap('due')),
        text(
          ['ответственный', 'кто отвечает', 'куратор'],
          ({ responsible }) => responsible,
          inRoadmap('responsible'),
        ),
        text(['результат', 'вид документа', 'приказ'], ({ result }) => result),
      ],
      merges: stageMerges,
    }),
  ],
  asks: [
    askText(
      ['Согласовано', 'с кем согласована, если нужно', 'Управляющим советом (протокол от 30.08.2026 № 1)'],
      '',
      false,
    ),
  ],
  single: true,
});
