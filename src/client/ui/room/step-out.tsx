import { useState } from 'react';
import { useRoomActions } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button, LinkButton } from '../controls.tsx';
import { Dialog, DialogActions } from '../dialog.tsx';

/** Asks once, for no reason, and says who will see what. */
export function StepOutDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { act } = useRoomActions();
  return (
    <Dialog title={w('out.title')} onClose={onClose}>
      <p>{w('out.text')}</p>
      <p>{w('out.seen')}</p>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            void act({ kind: 'stepOut' });
            onClose();
          }}
        >
          {w('out.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The way out of a seat, always within reach. */
export function StepOut() {
  const w = useWords();
  const [asked, ask] = useState(false);
  return (
    <>
      <LinkButton onClick={() => ask(true)}>{w('out.open')}</LinkButton>
      {asked && <StepOutDialog onClose={() => ask(false)} />}
    </>
  );
}
