import { useEffect, useState } from 'react';
import { useRoomActions } from '../../../hooks/room-hooks.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { ProposedContext, useTeam } from '../../../hooks/team-context.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { OrderCards } from '../../orders/orders-panel.tsx';
import { useDesk } from '../desk/desk-state.ts';
import { WordsStrip } from '../desk/words-strip.tsx';
import { Desk, LogPanel, useTableKeys } from '../table-page.tsx';
import { TopBar } from '../top-bar.tsx';
import { useClearArea } from '../use-clear-area.ts';
import { AimsSection } from '../sidebar/aims-section.tsx';
import { SituationSection } from '../sidebar/situation-section.tsx';
import { Bulletins, useNewBulletins } from './bulletins.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { ForecastBox, TalkBox } from './dock.tsx';
import { DraftColumn } from './draft-column.tsx';
import { OrdersClock } from './orders-clock.tsx';
import { TeamTabs, type TeamTab } from './team-tabs.tsx';
import { ownTab } from '../../../store/room/own-tab.ts';
import { turnWords } from '../../../store/room/room-state.ts';
import { isBeginner } from '../../../store/settings/beginner-mode.ts';
import { useProposalsClosed } from './use-proposals-closed.ts';
import { useTeamTable } from './use-team-table.ts';
import css from './team.module.css';

const MENU = ['list', 'rulebook', 'settings', 'stepOut'] as const;

/** Opens cards that this person may propose, if those that were open are for others. */
function useOwnTab(): () => void {
  const { openTab } = useActions();
  const team = useTeam();
  const tab = useApp((s) => s.tab);
  const legal = useApp((s) => s.legal);
  const signals = useApp((s) => s.signals);
  const basic = useApp((s) => (isBeginner(s) ? s.basic : null));
  return () => {
    if (!team) return;
    const shown = basic ? legal.filter(({ id }) => basic.has(id)) : legal;
    const own = ownTab(tab, shown, signals, team.mayPropose);
    if (own !== tab) openTab(own);
  };
}

/** The table of a team: the page of a turn with a draft that all of the team write together. */
export function TeamTable() {
  const w = useWords();
  const { top, left, right, bottom } = useClearArea();
  const { openCard } = useActions();
  const openOwnTab = useOwnTab();
  const { show: showDesk } = useDesk();
  const [tab, setTab] = useState<TeamTab>('draft');
  const [proposing, setProposing] = useState(false);
  const team = useTeamTable();
  const closed = useProposalsClosed();
  const { edit } = useRoomActions();
  const view = useView();
  const bulletin = useNewBulletins();
  useTableKeys();
  useEffect(() => () => openCard(null), [openCard]);
  const propose = (open: boolean): void => {
    if (open) openOwnTab();
    setProposing(open);
    setTab(open ? 'propose' : 'draft');
    if (!open) {
      openCard(null);
      edit(null);
    }
  };
  return (
    <main className={css.team} data-tab={tab} data-proposing={proposing || undefined}>
      <div className={css.top} ref={top}>
        <TopBar
          over={w(`team.turn${turnWords(team.table)}`, {
            table: team.room.me?.table,
            turn: view.turn,
            count: team.table?.turns ?? view.nominal,
          })}
          pools={false}
          menu={MENU}
        />
        <WordsStrip />
        <ConnectionLine />
      </div>
      <Desk className={css.desk} />
      <div className={css.left} ref={left}>
        <div className={css.sheets}>
          <SituationSection top={<Bulletins />} line={bulletin} />
          <AimsSection />
        </div>
      </div>
      <div className={css.right} ref={right}>
        <OrdersClock />
        {proposing && !team.sealed && !closed ? (
          <ProposedContext value={() => propose(false)}>
            <OrderCards onBack={() => propose(false)} />
          </ProposedContext>
        ) : (
          <DraftColumn onPropose={() => propose(true)} />
        )}
      </div>
      <div className={css.bottom} ref={bottom}>
        <div className={css.dock}>
          <ForecastBox />
          <TalkBox />
          <div className={css.slot} data-map-slot aria-hidden />
        </div>
        <LogPanel />
      </div>
      <TeamTabs
        tab={tab}
        onTab={(next) => {
          showDesk(false); // it would lie over what was asked for
          if (next === 'propose') openOwnTab();
          setTab(next);
          setProposing(next === 'propose');
        }}
      />
      <output className="visually-hidden">{w(team.sealed ? 'team.sealed.now' : 'team.open.now')}</output>
    </main>
  );
}
