import { Suspense, useState } from 'react';
import type { Catalog, PolicyInfo } from '../../../protocol/device-games.ts';
import type { Side } from '../../../engine/model/index.ts';
import { WordChoice } from '../controls.tsx';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import css from './setup.module.css';

/** The character is drawn at random and kept secret. */
const HIDDEN = 'hidden';
/** Parts of an opponent id, `level.character`. */
const [LEVEL, CHARACTER] = [0, 1];

interface OpponentsProps {
  readonly catalog: Catalog;
  readonly side: Side;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Default opponent: the first level with a hidden character; without levels, the first policy. */
export function firstOpponent({ policies }: Catalog, side: Side): string {
  const all = policies.filter((p) => p.sides.includes(side));
  const level = all.find((p) => p.kind === 'level');
  return level ? `${level.id}.${HIDDEN}` : (all[0]?.id ?? 'hold');
}

/** Chooses a computer player: levels first, then (collapsed) characters and fixed doctrines. */
export function Opponents({ catalog, side, value, onChange }: OpponentsProps) {
  const w = useWords();
  const [asked, setAsked] = useState(false);
  const own = catalog.policies.filter((p) => p.sides.includes(side));
  const parts = value.split('.');
  const id = parts[LEVEL]!;
  const character = parts[CHARACTER];
  const choicesOf = (kind: PolicyInfo['kind']) =>
    own.filter((p) => p.kind === kind).map((p) => ({ value: p.id, label: w(`policy.${p.id}`) }));
  const doctrines = choicesOf('doctrine');
  const level = character !== undefined;
  const characters = [HIDDEN, ...catalog.characters.filter((c) => c.side === side).map((c) => c.id)];
  return (
    <>
      <WordChoice
        label={w('start.opponent')}
        value={id}
        choices={choicesOf('level')}
        onChange={(next) => onChange(`${next}.${character ?? HIDDEN}`)}
      />
      {level && <p className={css.about}>{w(`policy.${id}.text`)}</p>}
      {level && (
        <details className={css.more} onToggle={(e) => setAsked(e.currentTarget.open)}>
          <summary>{w('start.character', { character: w(`character.${character}`) })}</summary>
          <WordChoice
            label={w('start.character.choose')}
            value={character}
            choices={characters.map((c) => ({ value: c, label: w(`character.${c}`) }))}
            onChange={(next) => onChange(`${id}.${next}`)}
          />
          {asked && (
            <Suspense>
              <About word={`character.${character}.text`} />
            </Suspense>
          )}
        </details>
      )}
      <details className={css.more} open={!level || undefined}>
        <summary>{w('start.opponent.doctrine')}</summary>
        <WordChoice label={w('start.opponent.doctrine')} value={id} choices={doctrines} onChange={onChange} />
        {!level && (
          <Suspense>
            <About word={`policy.${id}.text`} />
          </Suspense>
        )}
      </details>
    </>
  );
}

/** Loads all texts, so it is rendered only on demand: the start screen must stay small. */
function About({ word }: { word: string }) {
  const w = useAllWords();
  return <p className={css.about}>{w(word)}</p>;
}
