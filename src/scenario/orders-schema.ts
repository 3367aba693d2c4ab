import type { IranOrder, Order, OrderKind, Side, UsOrder } from '../engine/model/index.ts';
import { KINDS_OF, membersOf } from '../engine/orders/index.ts';
import type { Form } from '../engine/orders/members.ts';
import { id } from './parts.ts';
import { z } from './zod.ts';

/** Schema of one field; `engine/orders` checks that its form fits the order's type. */
function schemaOf(form: Form): z.ZodMiniType {
  switch (form.type) {
    case 'id':
      return id;
    case 'choice':
      return z.enum(form.values as readonly string[]);
    case 'yesNo':
      return z.boolean();
    case 'whole':
      return z.int().check(z.minimum(form.least), z.maximum(form.most));
    case 'flag':
      return z.optional(z.boolean());
    case 'optional':
      return z.optional(schemaOf(form.of));
    case 'nullable':
      return z.nullable(schemaOf(form.of));
    case 'words':
      return z.optional(z.strictObject(shapeOf(Object.entries(form.members))));
  }
}

const shapeOf = (members: readonly (readonly [string, Form])[]) =>
  Object.fromEntries(members.map(([name, form]) => [name, schemaOf(form)]));

/** An order with exactly its kind's fields. */
const orderOf = (kind: OrderKind) => z.strictObject({ kind: z.literal(kind), ...shapeOf(membersOf(kind)) });

const ordersOf = (side: Side) => {
  const [first, ...rest] = KINDS_OF[side].map(orderOf);
  return z.discriminatedUnion('kind', [first!, ...rest]) as unknown as z.ZodMiniType;
};

type Shared = Exclude<Order, UsOrder | IranOrder>;
export const usOrder = ordersOf('us') as z.ZodMiniType<UsOrder | Shared>;
export const iranOrder = ordersOf('iran') as z.ZodMiniType<IranOrder | Shared>;
