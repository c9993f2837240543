source "null" "web" {
  communicator = 
}
