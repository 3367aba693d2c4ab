import { holdReadable } from '../kept-files.ts';

holdReadable({ rules: '2', folder: new URL('.', import.meta.url), saves: 10, links: 6, kinds: 48 });
