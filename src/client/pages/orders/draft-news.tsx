import { useEffect, useRef, useState } from 'react';
import type { Submission } from '../../../engine/model/index.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { draftNews } from '../../store/draft/draft-news.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';

/** Names what was just put into the draft or taken out, by whichever button or key. */
export function DraftNews() {
  const w = useWords();
  const draft = useApp((s) => s.draft);
  const before = useRef<Submission | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const now = draft && submissionOf(draft);
    const news = now && before.current?.turn === now.turn ? draftNews(w, before.current, now) : null;
    before.current = now;
    if (news !== null) setSaid(news);
  }, [draft, w]);
  return <output className="visually-hidden">{said}</output>;
}
