import { start } from '../parts/start.tsx';
import { Popup } from './popup.tsx';

void start(Popup, 'popupTitle');
