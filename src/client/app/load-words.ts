import { first } from '../../i18n/start-screen.ts';
import type { WordBook } from '../store/format/words.ts';
import { createWordBook } from './word-book.ts';

/** The texts of the page, opened with those of the start screen. */
export const openWords = (): WordBook => createWordBook(first);
