import Download from 'lucide-react/icons/download';
import Link from 'lucide-react/icons/link';
import type { ReactNode } from 'react';
import { type CsvSheet, toCsv } from '../../../../analysis/export/csv.ts';
import { decisionSheet, eventSheet, forecastSheet } from '../../../../analysis/export/csv-files.ts';
import { eventTitle, orderLine, signalLine } from '../../../store/format/format-text.ts';
import { useActions, useApp, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { Button } from '../../../ui/controls.tsx';
import { useDownload } from '../../../ui/download.ts';
import { useSaveFile } from '../../../ui/game/save-file.ts';
import { useWords } from '../../../hooks/use-words.ts';
import boxes from '../debrief.module.css';
import { useDebrief } from '../record-context.ts';
import css from './report.module.css';

/** The record and the tables, each with its contents. */
export function ExportFiles() {
  const w = useWords();
  const { game, reveal } = useScreen();
  const clock = useView();
  const { debrief } = useDebrief();
  const { loadReplayData, overlay } = useActions();
  const busy = useApp((s) => s.busy) !== null;
  const save = useSaveFile();
  const download = useDownload();
  const saveSheet = (name: string, sheet: CsvSheet) =>
    download(`a-fine-line-${game.scenario}-${name}.csv`, 'text/csv', toCsv(sheet));
  const say = {
    order: (order: Parameters<typeof orderLine>[1]) => orderLine(w, order),
    signal: (signal: Parameters<typeof signalLine>[1]) => signalLine(w, signal),
  };
  const events = async () => {
    const replayData = await loadReplayData();
    const eventsTold = replayData?.turns.flatMap((turn) => turn.events);
    if (eventsTold)
      saveSheet(
        'events',
        eventSheet(eventsTold, clock, (event) => eventTitle(w, event)),
      );
  };
  return (
    <ul className={`${boxes.tiles} ${css.files}`}>
      <File name="record">
        <Button disabled={busy} onClick={() => void save(game)}>
          <Download size={16} aria-hidden />
          {w('takeaway.record.go')}
        </Button>
        <Button disabled={busy} onClick={() => overlay('save')}>
          <Link size={16} aria-hidden />
          {w('takeaway.link.go')}
        </Button>
      </File>
      <File name="decisions">
        <Csv onClick={() => saveSheet('decisions', decisionSheet(reveal?.turns ?? [], clock, say))} />
      </File>
      <File name="forecasts">
        <Csv onClick={() => saveSheet('forecasts', forecastSheet(debrief, clock))} />
      </File>
      <File name="events">
        <Csv onClick={() => void events()} />
      </File>
    </ul>
  );
}

function File({ name, children }: { name: string; children: ReactNode }) {
  const w = useWords();
  return (
    <li>
      <h2>{w(`takeaway.${name}`)}</h2>
      <p>{w(`takeaway.${name}.text`)}</p>
      <div className={css.buttons}>{children}</div>
    </li>
  );
}

function Csv({ onClick }: { onClick: () => void }) {
  const w = useWords();
  return (
    <Button onClick={onClick}>
      <Download size={16} aria-hidden />
      {w('takeaway.csv.go')}
    </Button>
  );
}
