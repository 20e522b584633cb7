import { roundcube } from '../mailhosts/roundcube.ts';
import { hearMailsIn } from '../mailhosts/webmail-journey.ts';

hearMailsIn(roundcube);
