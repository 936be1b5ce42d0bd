import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

const seatKey = { seatId: z.uuid(), personId: z.uuid(), status: z.string() };

/** The subject of both is the person, so that only their own page hears of it. */
export const SeatGiven = defineEvent('seat.given', { ...seatKey, applicationId: z.uuid(), until: z.iso.datetime() });
export const SeatEnded = defineEvent('seat.ended', seatKey);
