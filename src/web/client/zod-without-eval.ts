import { z } from 'zod';

// Must be imported before any schema: zod would otherwise compile schemas, which the content security policy forbids.
z.config({ jitless: true });
