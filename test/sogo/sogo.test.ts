import { sogo } from '../mailhosts/sogo.ts';
import { hearMailsIn } from '../mailhosts/webmail-journey.ts';

hearMailsIn(sogo);
