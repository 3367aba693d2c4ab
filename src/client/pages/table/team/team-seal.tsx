import { useState } from 'react';
import type { Success } from '../../../../engine/model/index.ts';
import { useRoomActions } from '../../../hooks/room-hooks.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useDraftOrders } from '../../../hooks/use-stakes.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { itemized } from '../../../store/format/numbers.ts';
import { doubted } from '../../../store/room/propose.ts';
import { isPractising } from '../../../store/room/room-state.ts';
import { sealable } from '../../../store/room/shared-draft.ts';
import { Button } from '../../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { SuccessLine } from '../../../ui/game/success-line.tsx';
import { WordEffects } from '../../../ui/game/words/word-effects.tsx';
import { useTeamTable } from './use-team-table.ts';
import css from '../../../ui/game/seal-dialog.module.css';

/** Names what the team has not settled, then seals the draft that is shown. */
export function TeamSeal({ onClose }: { onClose: () => void }) {
  const w = usePlayWords();
  const view = useView();
  const { act } = useRoomActions();
  const { draft, proposals, table, team } = useTeamTable();
  const practice = isPractising(table);
  const orders = useDraftOrders();
  const [success, say] = useState<Success | null>(draft?.success ?? null);
  if (!draft) return null;
  const name = (id: string): string => team.find((person) => person.id === id)?.name ?? w('talk.gone');
  const notes = [
    ...(sealable(proposals).length === 0 ? [w('orders.seal.empty')] : []),
    ...doubted(proposals).map(({ n, people }) => w('team.seal.doubt', { names: itemized(people.map(name)), n })),
  ];
  return (
    <Dialog title={w(practice ? 'team.seal.practice' : 'orders.seal.sure', { turn: view.turn })} onClose={onClose}>
      <div className={css.text}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <WordEffects orders={orders} />
        <SuccessLine view={view} orders={orders} value={success} onChange={say} />
        <p>{w(practice ? 'team.seal.practice.text' : 'team.seal.text')}</p>
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('orders.seal.back')}</Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            void act({ kind: 'seal', draftRev: draft.rev, ...(success ? { success } : {}) });
          }}
        >
          {w('orders.seal.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
