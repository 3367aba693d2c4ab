import Printer from 'lucide-react/icons/printer';
import { Button } from '../../../ui/controls.tsx';
import { usePrint } from '../../../ui/download.ts';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { ExportFiles } from './export-files.tsx';
import { Report } from './report.tsx';
import css from './report.module.css';

/** Downloads for a class: a printed report, tables, the record and a link to it. */
export function Chapter() {
  const w = useWords();
  const print = usePrint();
  return (
    <>
      <div className={css.screen}>
        <h1>{w('takeaway.title')}</h1>
        <p className={page.text}>{w('takeaway.text')}</p>
        <ExportFiles />
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
