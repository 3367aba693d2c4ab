import { useEffect } from 'react';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { OrdersPanel } from '../orders/orders-panel.tsx';
import { LeftSheets } from './left-panels.tsx';
import { LogSheet } from './log-panel.tsx';
import { PhoneBar } from './phone-bar.tsx';
import css from './table.module.css';
import { TopBar } from './top-bar.tsx';
import { useClearArea } from './use-clear-area.ts';
import { useTableKeys } from './use-table-keys.ts';

/** The game's table: the map is the whole window, sheets lie over its edges. */
export function Table() {
  const phone = useApp((s) => s.phone);
  const { top, left, right, bottom } = useClearArea();
  const { openCard } = useActions();
  useTableKeys();
  useEffect(() => () => openCard(null), [openCard]);
  return (
    <main className={css.table} data-phone={phone}>
      <div className={css.top} ref={top}>
        <TopBar />
      </div>
      <div className={css.left} ref={left}>
        <LeftSheets />
      </div>
      <div className={css.right} ref={right}>
        <OrdersPanel />
      </div>
      <div className={css.bottom} ref={bottom}>
        <LogSheet />
      </div>
      <PhoneBar />
    </main>
  );
}
