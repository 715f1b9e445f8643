/** The parts of ECharts in use; a file of its own so that it is fetched only where a chart is shown. */
import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, ScatterChart, LabelLayout, GridComponent, TooltipComponent, GraphicComponent, SVGRenderer]);

export { init };
