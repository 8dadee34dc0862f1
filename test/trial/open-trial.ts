import { newTrial, openFile, type Prepared, putAside, readTrial, saveTrial, type Trial } from './trial';

/** The school of the last start, or a new one when there is none, it cannot be read, or `fresh` is asked for. */
export function openTrial(
  file: string,
  dist: string,
  fresh: boolean,
  prepare: () => Prepared,
  tell: (text: string) => void,
): Trial {
  if (!fresh) {
    try {
      const kept = readTrial(file, dist);
      if (kept) {
        const trial = newTrial(kept, dist, file);
        openFile(trial);
        return trial;
      }
    } catch (error) {
      const aside = putAside(file, new Date());
      tell(
        `Сохранённая пробная школа не читается (${String(error)}). Файл отложен: ${aside}. Начинаем заново.`,
      );
    }
  }
  tell('Готовим пробную школу: таблицу, анкеты и ответы участников…');
  const trial = newTrial(prepare(), dist, file);
  openFile(trial);
  saveTrial(trial);
  return trial;
}
