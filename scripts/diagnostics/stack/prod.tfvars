unknown = 1
other="x"
