package tax;

import io.keepsake.MemoizedType;

@MemoizedType
public class RegionRates extends CountryRates {}
