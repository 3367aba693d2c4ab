import { Groups, Intelligence, LinesAndOffers, Messages, Points, WorldEvents } from './situation-blocks.tsx';

/** All parts of the situation, loaded when it is first opened. */
export function SituationBody() {
  return (
    <>
      <Messages />
      <LinesAndOffers />
      <Intelligence />
      <Groups />
      <WorldEvents />
      <Points />
    </>
  );
}
