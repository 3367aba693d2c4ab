import CirclePlus from 'lucide-react/icons/circle-plus';
import ListChecks from 'lucide-react/icons/list-checks';
import MapIcon from 'lucide-react/icons/map';
import MessagesSquare from 'lucide-react/icons/messages-square';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useState } from 'react';
import { useApp } from '../../../hooks/store-hooks.ts';
import { useRoom } from '../../../hooks/room-hooks.ts';
import { isEarly } from '../../../store/room/room-state.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import { ASKED } from '../../../store/draft/forecast-questions.ts';
import css from './team.module.css';

export type TeamTab = 'map' | 'draft' | 'propose' | 'talk' | 'forecasts';

const TABS = [
  ['map', MapIcon],
  ['draft', ListChecks],
  ['propose', CirclePlus],
  ['talk', MessagesSquare],
  ['forecasts', SlidersHorizontal],
] as const;

/** Phones only: the five places of a team's table. */
export function TeamTabs({ tab, onTab }: { tab: TeamTab; onTab: (tab: TeamTab) => void }) {
  const w = useWords();
  const news = useNews(tab);
  return (
    <nav className={css.tabs} aria-label={w('phone.tabs')} id="phone-bar">
      {TABS.map(([id, Icon]) => (
        <button key={id} type="button" aria-current={tab === id ? 'page' : undefined} onClick={() => onTab(id)}>
          <Icon size={22} strokeWidth={1.5} aria-hidden />
          {w(`team.tab.${id}`)}
          {news[id] ? (
            <span className={css.badge}>
              <span aria-hidden>{news[id]}</span>
              <span className="visually-hidden">
                {w(id === 'talk' ? 'talk.new' : 'team.forecasts.open', { count: news[id] })}
              </span>
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  );
}

/** Lines not read yet, and forecasts not given yet. */
function useNews(tab: TeamTab): Partial<Record<TeamTab, number>> {
  const lines = useRoom((s) => s.parts.talk?.length ?? 0);
  const [read, setRead] = useState(lines);
  if (tab === 'talk' && read !== lines) setRead(lines);
  const early = useRoom(isEarly);
  const draft = useApp((s) => s.draft);
  const answers = (draft && submissionOf(draft).assessment) ?? {};
  const open = ASKED.filter((question) => answers[question] === undefined).length;
  return { talk: Math.max(0, lines - read), forecasts: early ? 0 : open };
}
