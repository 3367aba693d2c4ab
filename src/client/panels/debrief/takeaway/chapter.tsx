import Printer from 'lucide-react/icons/printer';
import { Button } from '../../parts/controls.tsx';
import { usePrint } from '../../parts/download.ts';
import { useWords } from '../../words.ts';
import page from '../debrief.module.css';
import { Files } from './files.tsx';
import { useRunningHeads } from './running-heads.ts';
import { Report } from './report.tsx';
import css from './takeaway.module.css';

/** What a class takes home: a report on paper, tables, the record and a link to it. */
export function Chapter() {
  const w = useWords();
  const print = usePrint();
  useRunningHeads();
  return (
    <>
      <div className={css.screen}>
        <h1>{w('takeaway.title')}</h1>
        <p className={page.text}>{w('takeaway.text')}</p>
        <Files />
        <div className={css.print}>
          <h2>{w('report.heading')}</h2>
          <p className={page.quiet}>{w('report.text')}</p>
          <Button look="primary" onClick={print}>
            <Printer size={18} aria-hidden />
            {w('report.print')}
          </Button>
        </div>
      </div>
      <Report />
    </>
  );
}
