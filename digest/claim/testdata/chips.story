# Vague magnitudes of one thing under several names; two reports print both.
== a, Outlet A, 2031-06-01T07:00Z
The contract gives Aurel access to thousands of Corvid graphics processors. Tavel Cloud plans to install hundreds of thousands of Corvid chips for Aurel, the companies said.
== b, Outlet B, 2031-06-01T08:00Z
Tavel Cloud says that Aurel gets hundreds of thousands of Corvid GPUs and tens of millions of CPUs.
== c, Outlet C, 2031-06-01T09:00Z
Under the contract Aurel will use thousands of Corvid processors in Tavel Cloud's halls.
