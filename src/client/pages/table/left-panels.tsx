import { useApp } from '../../hooks/store-hooks.ts';
import { AimsFold } from './sidebar/aims.tsx';
import { AssessmentFold } from './sidebar/forecast.tsx';
import { SituationFold } from './sidebar/situation.tsx';
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
