import { useApp } from '../app.ts';
import { AimsFold } from '../side/aims.tsx';
import { AssessmentFold } from '../side/assessment.tsx';
import { SituationFold } from '../side/situation.tsx';
import css from './table.module.css';

/** Situation, aims (turn 1) and assessment: folded to a headline each, lower left; one open at a time. */
export function LeftSheets() {
  const open = useApp((s) => s.folds.situation || s.folds.assessment || s.folds.aims);
  return (
    <div className={css.sheets} data-open={open || undefined}>
      <SituationFold />
      <AimsFold />
      <AssessmentFold />
    </div>
  );
}
