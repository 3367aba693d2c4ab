import { useState } from 'react';
import { useAllWords } from '../../hooks/use-words.ts';
import { isRefusal, type RecordLink } from '../../store/desk/desk-link.ts';
import { pageAddress } from '../../store/desk/page-address.ts';
import { messageText, type Words } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

const KEY = 'a-fine-line.desk.page';

/** Each table's debrief as a link to the game's page on the web: for a class whose server sleeps after the lesson. */
export function LinksDialog({ onClose }: { onClose: () => void }) {
  const w = useAllWords();
  const { link } = useDesk();
  const [typed, setTyped] = useState(firstAddress);
  const [made, setMade] = useState<readonly RecordLink[] | null>(null);
  const [problem, setProblem] = useState('');
  const make = async (): Promise<void> => {
    setMade(null);
    const address = pageAddress(typed);
    if (address === null) return setProblem(w('desk.links.address.wrong'));
    const links = await link.recordLinks(address);
    if (isRefusal(links)) return setProblem(messageText(w, links.message));
    setProblem('');
    keepAddress(address);
    setMade(links);
  };
  const text = made && textOf(w, made);
  const left = (made ?? []).filter((one) => !('url' in one.link));
  return (
    <Dialog wide title={w('desk.links.title')} onClose={onClose}>
      <form
        className={css.groups}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p className={css.text}>{w('desk.links.text')}</p>
        <p className={css.text}>{w('desk.links.holds')}</p>
        <label className={css.field}>
          {w('desk.links.address')}
          <input
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder={w('desk.links.address.like')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {problem !== '' && <p role="alert">{problem}</p>}
        <div className={css.buttons}>
          <Button look="primary" type="submit" disabled={typed.trim() === ''}>
            {w('desk.links.go')}
          </Button>
        </div>
        {text && <CopyField key={text} label={w('desk.links.made')} text={text} lines={9} />}
        {made?.length === 0 && <p>{w('desk.links.none')}</p>}
        {left.map(({ table, link: one }) => (
          <p key={table}>
            {'tooLong' in one
              ? w('desk.links.tooLong', { table, n: one.tooLong })
              : w('desk.links.impossible', { table })}{' '}
            <Button onClick={() => void link.download({ kind: 'save', table })}>
              {w('desk.exports.save', { table })}
            </Button>
          </p>
        ))}
      </form>
    </Dialog>
  );
}

const textOf = (w: Words, made: readonly RecordLink[]): string =>
  made
    .flatMap(({ table, link }) => ('url' in link ? [w('desk.links.line', { table, url: link.url })] : []))
    .join('\n\n');

/** The last one given; without one, this server's own if it is on the web. */
function firstAddress(): string {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return kept;
  } catch {
    // a browser that refuses storage
  }
  return window.location.protocol === 'https:' ? `${window.location.origin}/` : '';
}

function keepAddress(address: string): void {
  try {
    localStorage.setItem(KEY, address);
  } catch {
    // it is asked for again
  }
}
