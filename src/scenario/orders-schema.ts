import { DIRECTIVES, type IranOrder, type Statement, TRIGGERS, type UsOrder } from '../engine/model/index.ts';
import { askedGroup, id, landGroup, theatre } from './parts.ts';
import { exactly, kindsOf, z } from './zod.ts';

const statement = exactly<Statement>()(
  z.strictObject({
    reason: z.enum(['reply', 'selfDefence', 'degrade']),
    threat: z.enum(['none', 'more', 'wider']),
    offRamp: z.enum(['none', 'stopForStop', 'talks']),
  }),
);

/** An order of these members and no others. */
const order = <K extends string, S extends z.core.$ZodLooseShape = Record<never, never>>(kind: K, members?: S) =>
  z.strictObject({ kind: z.literal(kind), ...(members as S) });

const usOrders = [
  order('strike', {
    scale: z.enum(['limited', 'strong', 'wave']),
    aim: z.enum(['materiel', 'fighters']),
    site: z.optional(id),
    statement: z.optional(statement),
  }),
  order('leader', { target: z.enum([...landGroup.options, 'commander']) }),
  order('soil', { site: id }),
  order('standing', { trigger: z.enum(TRIGGERS), scale: z.enum(['limited', 'strong']), announced: z.boolean() }),
  order('cancelStanding'),
  order('move', { unit: id, to: id }),
  order('harden', { site: id }),
  order('evacuate', { site: id }),
  order('investigate'),
  order('warn', { theatre }),
  order('find', { theatre }),
  order('assess'),
  order('cyber', { group: askedGroup }),
  order('interdict'),
  order('sanctions'),
  order('waiver'),
  order('pressIsrael', { for: z.enum(['truce', 'north']) }),
  order('talks'),
  order('spare'),
] as const;

const iranOrders = [
  order('directive', {
    to: z.enum([...askedGroup.options, 'iraq', 'syria', 'redsea']),
    directive: z.enum(DIRECTIVES),
    avoid: z.optional(z.boolean()),
  }),
  order('focus', { theatre, site: z.nullable(id) }),
  order('visit', { group: askedGroup }),
  order('clergy'),
  order('primeMinister'),
  order('resupply', { group: askedGroup }),
  order('cadre', { n: z.int().check(z.minimum(0), z.maximum(2)), to: z.enum([...askedGroup.options, 'home']) }),
  order('redsea', { open: z.boolean() }),
  order('north', { to: z.enum(['hotter', 'cooler']) }),
  order('alert'),
  order('missilesBase', { site: id }),
  order('missilesNeighbour'),
  order('seize'),
  order('crowd', { mode: z.enum(['stoke', 'calm']) }),
  order('disperse'),
  order('learnStanding'),
  order('counterIntelligence'),
] as const;

const estimate = order('estimate');

export const usOrder = exactly<UsOrder | { readonly kind: 'estimate' }>()(
  z.discriminatedUnion('kind', [...usOrders, estimate]),
);
export const iranOrder = exactly<IranOrder | { readonly kind: 'estimate' }>()(
  z.discriminatedUnion('kind', [...iranOrders, estimate]),
);

/** Every kind of order a side can give. */
export const ORDER_KINDS = { us: kindsOf(usOrder), iran: kindsOf(iranOrder) };
