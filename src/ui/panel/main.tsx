import { start } from '../parts/start.tsx';
import { Panel } from './panel.tsx';

void start(Panel, 'panelTitle');
