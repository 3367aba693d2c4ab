import { lazy, Suspense, useState } from 'react';
import type { Credentials } from '../../../protocol/class-address.ts';
import type { JoinInfo } from '../../../protocol/room-host.ts';
import { useWords } from '../../hooks/use-words.ts';
import type { KeptSeat, KeptSeats } from '../../store/room/kept-seats.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { CodeStep } from './code-step.tsx';
import { NameStep } from './name-step.tsx';
import css from './join.module.css';

const ReturnPage = lazy(() => import('./return-page.tsx').then((m) => ({ default: m.ReturnPage })));

interface Props {
  /** The code in the address; null: to be typed. */
  readonly code: string | null;
  /** Of a personal link. */
  readonly link?: Credentials | null;
  readonly seats: KeptSeats;
}

/** From the projector's code to a seat: the code, then the name. Two taps on a phone that scanned the code. */
export function JoinPage({ code, link = null, seats }: Props) {
  const [returning, setReturning] = useState(link !== null);
  const [found, setFound] = useState<{ readonly code: string; readonly info: JoinInfo } | null>(null);
  const [before, setBefore] = useState(() => seats.inTab() ?? seats.inBrowser());
  if (returning)
    return (
      <Suspense fallback={null}>
        <ReturnPage seats={seats} code={code} link={link} onBack={link ? null : () => setReturning(false)} />
      </Suspense>
    );
  if (before && (code === null || before.code === code)) {
    return <WelcomeBack seat={before} seats={seats} onOther={() => setBefore(null)} />;
  }
  return found ? (
    <NameStep
      code={found.code}
      info={found.info}
      onBack={() => setFound(null)}
      onJoined={(joined) => {
        seats.keep({ ...joined, code: found.code });
        takeSeat();
      }}
    />
  ) : (
    <CodeStep
      code={code}
      onReturn={() => setReturning(true)}
      onFound={(typed, info) => setFound({ code: typed, info })}
    />
  );
}

const takeSeat = (): void => window.location.assign('class.html?seat');

/** Somebody of this browser sat in this class before. */
function WelcomeBack({ seat, seats, onOther }: { seat: KeptSeat; seats: KeptSeats; onOther: () => void }) {
  const w = useWords();
  return (
    <main className={css.page}>
      <header className={css.head}>
        <b>{w('app.name')}</b>
        <span>{seat.code}</span>
      </header>
      <div className={css.body}>
        <h1>{w('join.back.title')}</h1>
        <p className={css.text}>{w('join.back.text')}</p>
      </div>
      <footer className={css.foot}>
        <Button
          className={css.go}
          onClick={() => {
            seats.takeUp(seat);
            takeSeat();
          }}
        >
          {w('join.back.go', { name: seat.name })}
        </Button>
        <LinkButton className={css.second} onClick={onOther}>
          {w('join.back.other')}
        </LinkButton>
      </footer>
    </main>
  );
}
