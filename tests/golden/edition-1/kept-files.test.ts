import { holdReadable } from '../kept-files.ts';

holdReadable({ rules: '1', folder: new URL('.', import.meta.url), saves: 7, links: 6, kinds: 48 });
