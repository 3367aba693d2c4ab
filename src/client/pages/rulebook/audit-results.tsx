import type { AuditCheck } from '../../../analysis/audit/audit-checks.ts';
import type { StoredAudit } from '../../../analysis/audit/stored-audit.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { useStaticResult } from '../../ui/use-static-result.ts';
import css from './payoffs.module.css';
import book from './rulebook.module.css';

const FILES = import.meta.glob<StoredAudit>('../../../analysis/results/audit/*.json', { import: 'default' });

/** “What games must teach”: a figure for each demand. `id`: `<scenario>-<half|full>`. */
export function AuditResults({ id }: { id: string }) {
  const w = useWords();
  const audit = useStaticResult(FILES, `../../../analysis/results/audit/${id}.json`);
  if (audit === null || audit === 'lost') return null;
  return (
    <>
      <h4 className={book.subheading}>{w('audit.title')}</h4>
      <p className={book.prose}>{w('audit.lead', { games: audit.games })}</p>
      <ul className={css.checks}>
        {audit.checks.map((check) => (
          <Demand key={check.id} check={check} />
        ))}
      </ul>
    </>
  );
}

function Demand({ check: { id, ok, figure: measured, least, most } }: { check: AuditCheck }) {
  const w = useWords();
  const met = ok === null ? 'note' : ok ? 'met' : 'unmet';
  const limit = least ?? most;
  const key =
    least !== undefined ? 'audit.measured.least' : most !== undefined ? 'audit.measured.most' : 'audit.measured';
  return (
    <li data-met={met}>
      <b>{w(`payoff.${met}`)}</b>
      <span>
        {w(`audit.check.${id}`)} {w(key, { figure: figure(measured), limit: limit === undefined ? '' : figure(limit) })}
      </span>
    </li>
  );
}
