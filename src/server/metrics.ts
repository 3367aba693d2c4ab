import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for who runs a server. None of them names a room or a person. */
export function createMetrics(streams: () => number) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'classroom_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 1, 5, 30],
    registers: [register],
  });
  const tasks = new Counter({
    name: 'classroom_tasks_total',
    help: 'Deadlines and decisions of computer players that were done',
    labelNames: ['kind'],
    registers: [register],
  });
  const screens = new Counter({
    name: 'classroom_screens_total',
    help: 'Table screens and their pieces made, answers packed, answers with a body sent',
    labelNames: ['step'],
    registers: [register],
  });
  new Gauge({
    name: 'classroom_listeners',
    help: 'Open streams and waiting polls',
    registers: [register],
    collect() {
      this.set(streams());
    },
  });
  return { register, requests, tasks, screens };
}
export type Metrics = ReturnType<typeof createMetrics>;
