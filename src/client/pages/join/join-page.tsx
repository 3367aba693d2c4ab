import type { KeptSeats } from '../../store/room/kept-seats.ts';

export function JoinPage({ code }: { code: string | null; seats: KeptSeats }) {
  return <main>{code}</main>;
}
